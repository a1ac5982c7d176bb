/**
 * Java programs in processes of their own, for tests that kill them or look at them from outside.
 */
package io.cordon.cli.process;
