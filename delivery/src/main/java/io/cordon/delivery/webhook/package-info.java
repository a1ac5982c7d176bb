/** Delivers messages as HTTP POST requests, signed so that the receiver can verify the sender. */
package io.cordon.delivery.webhook;
