/** The policy command, with one package for each of its subcommands. */
package io.cordon.cli.policy;
