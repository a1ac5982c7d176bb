/** Delivers messages to a syslog receiver (RFC 5424) over UDP, TCP or TLS. */
package io.cordon.delivery.syslog;
