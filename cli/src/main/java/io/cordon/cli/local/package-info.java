/** Runs a job in this process to the end of its input files, and counts every record. */
package io.cordon.cli.local;
