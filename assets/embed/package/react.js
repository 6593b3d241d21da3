// Defines the element; its types say what React may write.
export * from './dist/embed/mock-interviewer.js';
