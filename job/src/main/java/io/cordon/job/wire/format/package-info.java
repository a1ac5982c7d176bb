/** The formats of the domain's records on the wire and in state. */
package io.cordon.job.wire.format;
