/** exposed: who can reach which file at the end of the logs. */
package io.cordon.cli.exposed;
