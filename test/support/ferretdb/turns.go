// A MongoDB server changes a document whole: find-and-change is one step. FerretDB on SQLite reads, then writes, and lets
// another command in between. So commands pass through here, one at a time, and the tests meet what MongoDB promises.
package main

import (
	"encoding/binary"
	"errors"
	"io"
	"log"
	"net"
	"sync"
)

const (
	headerLength  = 16
	opMsg         = 2013
	moreToCome    = 1 << 1
	largestLength = 64 << 20
)

// oneAtATime passes on whole commands from every client that connects.
func oneAtATime(listener net.Listener, server string) {
	var turn sync.Mutex
	for {
		client, err := listener.Accept()
		if err != nil {
			log.Print(err)
			return
		}
		go func() {
			defer client.Close()
			if err := passOn(client, server, &turn); err != nil && !errors.Is(err, io.EOF) {
				log.Print(err)
			}
		}()
	}
}

func passOn(client net.Conn, server string, turn *sync.Mutex) error {
	behind, err := net.Dial("tcp", server)
	if err != nil {
		return err
	}
	defer behind.Close()
	for {
		command, err := readMessage(client)
		if err != nil {
			return err
		}
		reply, err := take(turn, behind, command)
		if err != nil {
			return err
		}
		if _, err := client.Write(reply); err != nil {
			return err
		}
	}
}

// take sends one command and waits for its reply, while no other command runs.
func take(turn *sync.Mutex, behind net.Conn, command []byte) ([]byte, error) {
	turn.Lock()
	defer turn.Unlock()
	if _, err := behind.Write(command); err != nil {
		return nil, err
	}
	if unanswered(command) {
		return nil, nil
	}
	return readMessage(behind)
}

// unanswered tells whether the client wants no reply (write concern 0).
func unanswered(message []byte) bool {
	isMsg := binary.LittleEndian.Uint32(message[12:]) == opMsg && len(message) >= headerLength+4
	return isMsg && binary.LittleEndian.Uint32(message[headerLength:])&moreToCome != 0
}

// readMessage reads one message; its first four bytes are its length.
func readMessage(from io.Reader) ([]byte, error) {
	header := make([]byte, headerLength)
	if _, err := io.ReadFull(from, header); err != nil {
		return nil, err
	}
	length := binary.LittleEndian.Uint32(header)
	if length < headerLength || length > largestLength {
		return nil, errors.New("a message of impossible length")
	}
	message := make([]byte, length)
	copy(message, header)
	_, err := io.ReadFull(from, message[headerLength:])
	return message, err
}
