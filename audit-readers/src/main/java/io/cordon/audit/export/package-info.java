/** Reads exported files: JSON, CSV and compressed, and cuts them into records. */
package io.cordon.audit.export;
