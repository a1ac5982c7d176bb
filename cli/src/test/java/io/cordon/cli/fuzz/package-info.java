/** Damaged records and documents through the real commands, with all output files. */
package io.cordon.cli.fuzz;
