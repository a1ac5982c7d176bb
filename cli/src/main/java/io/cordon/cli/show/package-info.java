/** Findings and actions as text for people. */
package io.cordon.cli.show;
