/** The terminal: streams, colours, tables, progress. */
package io.cordon.cli.terminal;
