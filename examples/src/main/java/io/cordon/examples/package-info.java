/** Consumers of findings and actions, to copy from. */
package io.cordon.examples;
