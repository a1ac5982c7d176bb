/** history: all that was done with a file, or by a person, newest first. */
package io.cordon.cli.history;
