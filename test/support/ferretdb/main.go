// A MongoDB-compatible server for the tests, where no mongod is to be had: FerretDB on an SQLite folder.
// Prints its URI on the first line and stops when its standard input closes, so that it never outlives a test run.
package main

import (
	"context"
	"flag"
	"fmt"
	"io"
	"log"
	"net"
	"net/url"
	"os"

	"github.com/FerretDB/FerretDB/ferretdb"
)

func main() {
	address := flag.String("listen", "127.0.0.1:0", "address to listen on")
	folder := flag.String("folder", "", "folder for the databases")
	flag.Parse()
	if *folder == "" {
		log.Fatal("ferretdb: -folder is needed")
	}

	server, err := ferretdb.New(&ferretdb.Config{
		Listener:  ferretdb.ListenerConfig{TCP: "127.0.0.1:0"},
		Handler:   "sqlite",
		SQLiteURL: "file:" + *folder + "/",
	})
	if err != nil {
		log.Fatal(err)
	}
	behind, err := url.Parse(server.MongoDBURI())
	if err != nil {
		log.Fatal(err)
	}
	listener, err := net.Listen("tcp", *address)
	if err != nil {
		log.Fatal(err)
	}

	running, stop := context.WithCancel(context.Background())
	go func() {
		_, _ = io.Copy(io.Discard, os.Stdin)
		stop()
	}()
	done := make(chan error, 1)
	go func() { done <- server.Run(running) }()
	go oneAtATime(listener, behind.Host)
	fmt.Printf("mongodb://%s/\n", listener.Addr())
	if err := <-done; err != nil && running.Err() == nil {
		log.Fatal(err)
	}
}
