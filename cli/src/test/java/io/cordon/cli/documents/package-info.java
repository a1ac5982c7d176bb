/** The commands in the documents, as a reader would run them. */
package io.cordon.cli.documents;
