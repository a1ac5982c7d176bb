/** policy apply: publishes policies to a running job and waits for their statuses. */
package io.cordon.cli.apply;
