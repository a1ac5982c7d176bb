/** Text that harms its reader, from the records to every output of every command. */
package io.cordon.cli.hostiletext;
