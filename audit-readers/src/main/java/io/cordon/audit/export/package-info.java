/** Whole files: JSON, CSV and compressed exports, cut into records. */
package io.cordon.audit.export;
