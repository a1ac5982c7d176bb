/** Records that tools flattened into columns or renamed get their native form back. */
package io.cordon.audit.flat;
