/** Posts: what everyone may read of them, and how they end. */
package app.mspaintr.post;
