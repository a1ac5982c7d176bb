/** policy apply: publishes policies to a running job and waits for its response. */
package io.cordon.cli.policy.apply;
