using System.Diagnostics.CodeAnalysis;

namespace ZivverSynctool.Simulation;

/// <summary>A refusal of the model, in the status and the words Zivver uses (ZIVVER-API, Error catalogue).</summary>
[SuppressMessage("Naming", "CA1710", Justification = "What Zivver does is refuse; ZivverException is what becomes of it.")]
public sealed class ZivverRejection : Exception
{
    internal ZivverRejection(int status, string text)
        : base(text) => Status = status;

    /// <summary>The HTTP status Zivver answers.</summary>
    public int Status { get; }

    /// <summary>The body Zivver answers: plain text.</summary>
    public string Text => Message;
}
