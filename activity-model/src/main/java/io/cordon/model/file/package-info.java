/** A file: its name, its sensitivity label, and who can reach it. */
package io.cordon.model.file;
