/** Shared by the readers of all clouds: fields, times and addresses, and the result of reading. */
package io.cordon.audit.record;
