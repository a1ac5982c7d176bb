/** A JSON parser that indexes bytes in one pass and decodes only what a reader accesses. */
package io.cordon.audit.json;
