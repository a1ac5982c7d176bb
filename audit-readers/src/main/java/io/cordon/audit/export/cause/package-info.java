/** Why a file is no audit log that can be read, as far as its content shows. */
package io.cordon.audit.export.cause;
