/** What a command collects from a log within limits of memory, and reads when its job has ended. */
package io.cordon.cli.collect;
