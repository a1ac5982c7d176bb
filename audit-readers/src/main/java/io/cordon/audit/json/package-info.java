/** JSON bytes, indexed in one pass and decoded only where a reader looks. */
package io.cordon.audit.json;
