/** Signed HTTP webhooks. */
package io.cordon.delivery.webhook;
