/** The documents that an activity lists beside its events, with their labels. */
package io.cordon.audit.google.resource;
