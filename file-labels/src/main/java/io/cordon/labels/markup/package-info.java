/** Labels of documents that are one file of XML or HTML. */
package io.cordon.labels.markup;
