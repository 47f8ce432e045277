// Question keys and codes are stored in answers and are columns of exported files: they stay as they are.
import { describe, expect, test } from 'vitest';
import { catalogue, makeSurvey } from '../../../surveys/catalogue.ts';
import { questionsIn } from '../../../surveys/definition/questions-in.ts';

const keys: Readonly<Record<string, string>> = {
  'session-eval': 'relevance learning exchange voice use_intent keep change',
  'project-eval': 'sessions_attended purpose_met usefulness results contacts_kept org_room arrangements next_step next_theme',
  'project-followup-3m': 'applied applied_what spread barriers contact_since org_effect',
  registration: 'name title organisation email phone diet access_needs commitment on_list',
  'check-in': 'happening_now expectation show_ok',
  'check-out': 'take_away first_step show_ok',
  'group-dialog': 'dialog_question group timekeeper secretary presenter success_factors challenges tips chosen reactions show_ok',
  'next-meeting': 'next_topic evaluation_questions meeting_form meeting_time show_ok',
  'rus-status': 'region as_of state phase strategy adopted_on horizon next_milestone note',
  'network-cycle-eval':
    'meetings_attended relevance exchange impact_internal impact_external applied next_topics meeting_form meeting_when evaluation_questions contribute change',
  'pre-rus-municipal':
    'municipality role answer_for rus_known rus_used rus_value strengths strengths_text challenges challenges_text collaboration collab_with collab_barriers prio_1 prio_2 prio_3 deprioritise take_part other',
  'pre-rus-region-staff':
    'department role rus_known rus_used rus_value strengths challenges collaboration internal_learning municipal_dialogue prio_1 prio_2 prio_3 deprioritise other',
  'referral-response':
    'respondent_type organisation contact_name contact_email decided_by own_reference stance good change chapters missing own_part attachment',
  'risk-workshop': 'risk category cause effect probability consequence strategy action owner due review_on',
};

describe('the library', () => {
  test('has these surveys', () => {
    expect(catalogue.map((entry) => entry.id)).toEqual(Object.keys(keys));
  });

  test.each(Object.entries(keys))('asks in %s exactly these questions, in this order', (id, names) => {
    expect(questionsIn(makeSurvey(id, {}).json).map((question) => question.name)).toEqual(names.split(' '));
  });

  test('asks municipalities and the region’s staff the same where the two are compared', () => {
    const [municipal, staff] = ['pre-rus-municipal', 'pre-rus-region-staff'].map((id) => questionsIn(makeSurvey(id, {}).json));
    for (const name of ['rus_known', 'rus_value', 'prio_1', 'prio_2', 'prio_3']) {
      expect(staff?.find((question) => question.name === name)).toEqual(municipal?.find((question) => question.name === name));
    }
  });

  test('identifies the respondents of just these surveys', () => {
    const identified = catalogue.filter((entry) => entry.unit === 'organisation').map((entry) => entry.id);
    expect(identified).toEqual(['registration', 'group-dialog', 'rus-status', 'pre-rus-municipal', 'referral-response']);
  });

  test('asks for no personal questions where answers are promised to be anonymous', () => {
    for (const entry of catalogue.filter(({ unit }) => unit === 'person')) expect(entry.make({}).personal ?? []).toEqual([]);
  });
});
