/** Drive's words for who has access to a document and what they may do. */
package io.cordon.audit.google.drive;
