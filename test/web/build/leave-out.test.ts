// What the build of the full page takes out of SurveyJS, on modules small enough to read, and on the libraries as they are.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { leaveOut } from '../../../web/build/leave-out.ts';
import { drawingParts, engineParts, type Parts } from '../../../web/build/survey-parts.ts';
import { withoutUnusedMembers, wordsOfModule, wordsOfSource } from '../../../web/build/unused-members.ts';
import { wholeClasses } from '../../../web/build/whole-classes.ts';

const parts: Parts = {
  library: 'a library',
  registries: [{ call: 'Factory.register', kept: ['text'], leftOut: ['slider'] }],
  callsLeftOut: ['addIcons'],
  statementsLeftOut: [],
  emptyClasses: ['Popup'],
  methodsLeftOut: ['Text.draw'],
  emptyObjects: { theme: '{}' },
};
const module = [
  'class Text { draw() { frame(); } }',
  'class Slider {}',
  'class Popup extends Text { show() {} }',
  'Popup.width = 600;',
  'const theme = { colour: "red" };',
  'Factory.register("text", () => new Text());',
  'Factory.register("slider", () => new Slider());',
  'addIcons({ a: 1 });',
];
const library = (name: string) => readFileSync(`node_modules/${name}/fesm/${name}.mjs`, 'utf8');

/** The line that holds a text, without the others. */
const without = (text: string) => module.filter((line) => !line.includes(text)).join('\n');

describe('what a parts list leaves out', () => {
  test('is gone, and the rest stands as it was', () => {
    const left = leaveOut(module.join('\n'), parts);
    expect(left).toContain('Factory.register("text"');
    for (const gone of ['"slider"', 'addIcons', 'red', 'show()', 'width', 'frame']) expect(left).not.toContain(gone);
  });

  test('says so when a page reaches it after all', () => {
    const make = new Function('Factory', 'addIcons', `${leaveOut(module.join('\n'), parts)}; return new Popup();`);
    expect(() => make({ register: () => {} })).toThrow('Popup is left out of this page: see web/build/survey-parts.ts.');
  });

  test.each([
    [
      'something new is registered',
      `${module.join('\n')}\nFactory.register("map", 1);`,
      /a library has something new in Factory.register: map/,
    ],
    ['something listed is no longer registered', without('"text"'), /no longer has this in Factory.register: text/],
    ['a class is gone', without('class Popup'), /no longer has “class Popup”/],
    ['a method is gone', module.join('\n').replace('draw()', 'paint()'), /no longer has “Text.draw”/],
    ['an object is gone', without('theme'), /no longer has “theme”/],
    ['a call is gone', without('addIcons'), /no longer has “addIcons”/],
  ])('stops the build when %s', (_what, code, sentence) => {
    expect(() => leaveOut(code, parts)).toThrow(sentence);
  });

  test.each([engineParts, drawingParts])('is in $library as it is, and stops the build when it no longer is', (list) => {
    const code = library(list.library);
    expect(leaveOut(code, list).length).toBeLessThan(code.length - 5000);
    const [registry] = list.registries;
    const call = registry?.call ?? '';
    expect(() => leaveOut(`${code}\n${call}("novelty", []);`, list)).toThrow(`${list.library} has something new in ${call}: novelty.`);
    expect(() => leaveOut(code.replaceAll(`${call}(`, 'renamed('), list)).toThrow(`${list.library} no longer has this in ${call}: `);
  });
});

describe('a class and what is added to it', () => {
  test('are one expression, so that a bundler can leave them out together', () => {
    const code = wholeClasses('class A { a() {} }\nconst b = 1;\n__decorate([property()], A.prototype, "c", void 0);\nA.d = 2;');
    expect(code).toMatch(
      /^const A = \/\* @__PURE__ \*\/ \(\(\) => \{ class A \{ a\(\) \{\} \}\n__decorate\(.*\nA\.d = 2;\nreturn A; \}\)\(\);\nconst b = 1;/,
    );
  });
});

describe('a member of a class', () => {
  const engine = [
    'class Survey { constructor() { this.start(); } start() {} stop() { this.halt(); } halt() {} get locTitle() { return 1; } get title() { return 2; } toString() { return ""; } }',
    '__decorate([property()], Survey.prototype, "mode", void 0);',
    'Serializer.addClass("survey", ["colour:boolean", { name: "width:number", default: 1 }], () => new Survey());',
  ].join('\n');

  test('stays where its name is written in what is used, and goes where it is not', () => {
    const left = withoutUnusedMembers(engine, [['survey', 'title']]);
    for (const kept of ['start() {}', 'get title()', 'get locTitle()', 'toString()']) expect(left).toContain(kept);
    for (const gone of ['stop()', 'halt() {}', '"mode"', 'colour', 'width']) expect(left).not.toContain(gone);
  });

  test('stays where its text in several languages is asked for, of which it is made', () => {
    expect(withoutUnusedMembers(engine, [['locMode']])).toContain('"mode"');
  });

  test('stays where its name is a word in a text', () => {
    expect(withoutUnusedMembers(engine, [wordsOfSource('survey["stop"]')])).toContain('halt() {}');
    expect(withoutUnusedMembers(engine, [wordsOfSource('type Width = { readonly width: number } // and colour')])).toContain(
      '"width:number"',
    );
    expect(withoutUnusedMembers(engine, [wordsOfSource('<Page at={survey.mode} />')])).toContain('__decorate');
  });

  test('is asked for by a module only where the module uses what it has imported', () => {
    const words = wordsOfModule(
      'import { stop, title } from "engine";\nfunction unused() { stop(); }\nconst used = () => title;\nrun(used);',
      [],
    );
    expect([...words]).toContain('title');
    expect([...words]).not.toContain('stop');
    const component = 'class Page extends Component { render() { return survey.stop(); } other() { survey.start(); } }\nregister(Page);';
    expect([...wordsOfModule(component, [])]).toContain('stop');
    expect([...wordsOfModule(component, [])]).not.toContain('start');
    expect([...wordsOfModule(component, [['other']])]).toContain('start');
  });

  test('that cannot be told apart stops the build', () => {
    expect(() => withoutUnusedMembers('const a = 1;', [])).toThrow('No member of a class is unused');
  });
});
