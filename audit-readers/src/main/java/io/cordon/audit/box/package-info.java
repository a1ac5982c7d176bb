/** Box: events of the enterprise's log and of a user's stream. */
package io.cordon.audit.box;
