/** Dropbox: events of the team log. */
package io.cordon.audit.dropbox;
