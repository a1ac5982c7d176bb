/** The recipes of docs/ingest.md, against servers that answer as the clouds do. */
package io.cordon.cli.ingest;
