/** Kafka that demands TLS, a login and rights. */
package io.cordon.cli.secured;
