/** Processes of Java that a command starts beside itself. */
package io.cordon.harness.process;
