/** Jobs that run in this process to the end of their input, and account for every record. */
package io.cordon.cli.local;
