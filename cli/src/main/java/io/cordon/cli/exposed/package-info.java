/** exposed: the exposure of every file at the end of the logs. */
package io.cordon.cli.exposed;
