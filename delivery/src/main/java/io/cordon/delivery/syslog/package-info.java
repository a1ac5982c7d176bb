/** Syslog (RFC 5424) over UDP, TCP and TLS. */
package io.cordon.delivery.syslog;
