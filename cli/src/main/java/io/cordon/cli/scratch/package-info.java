/** The one directory for everything temporary of a command, of which nothing is left behind. */
package io.cordon.cli.scratch;
