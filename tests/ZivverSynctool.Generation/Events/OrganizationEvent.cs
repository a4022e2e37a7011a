namespace ZivverSynctool.Generation.Events;

/// <summary>
/// Something that happens to an organization. An event that no longer fits, as when its owner has left or the address is
/// taken, changes nothing: so any part of a history is a history, and a failing one can be shortened by leaving events out.
/// </summary>
public abstract record OrganizationEvent
{
    /// <summary>The organization after the event.</summary>
    public abstract Organization Apply(Organization before);

    /// <summary>The event as a sentence, for people who read a history.</summary>
    protected abstract string Sentence { get; }

    /// <inheritdoc/>
    public sealed override string ToString() => Sentence;
}
