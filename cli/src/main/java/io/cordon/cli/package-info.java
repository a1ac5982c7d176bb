/** The cordon command: subcommands, error messages and exit codes. */
package io.cordon.cli;
