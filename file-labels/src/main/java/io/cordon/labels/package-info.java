/** The sensitivity label that a document carries inside. */
package io.cordon.labels;
