/** A file: its name, its sensitivity label, and who can access it. */
package io.cordon.model.file;
