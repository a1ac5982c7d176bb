/** The zip that contains the parts of a document. */
package io.cordon.labels.zip;
