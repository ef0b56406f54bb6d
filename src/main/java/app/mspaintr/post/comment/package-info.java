/** Comments under posts, with pins and drawings. */
package app.mspaintr.post.comment;
