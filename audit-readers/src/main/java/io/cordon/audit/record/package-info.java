/** What the readers of all clouds share: fields, times, addresses, and what a reading comes to. */
package io.cordon.audit.record;
